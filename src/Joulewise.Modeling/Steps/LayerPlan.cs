namespace Joulewise.Modeling;

/// <summary>One make of layer under a deployment, with all that does not change from step to step worked out: per accelerator.</summary>
internal struct LayerPlan
{
    public double Count;
    public double ProjectionBytes;
    public double ProjectionFlopPerToken;
    public double DenseBytes;
    public double DenseFlopPerToken;
    public double SharedBytes;
    public double SharedFlopPerToken;
    public double Experts;
    public double LogMiss;
    public double Dispersion;
    public double ExpertBytes;
    public double ExpertFlopPerToken;
    public double KvBytesPerAttended;
    public double IndexBytesPerContext;
    public double DecodeFlopPerAttended;
    public double PrefillFlopPerAttended;
    public double IndexFlopPerContext;
    public double StateBytes;
    public double CollectiveBytesPerToken;
    public double CollectiveSeconds;
    public double FloorSeconds;
    public LayerShape Shape;
}
