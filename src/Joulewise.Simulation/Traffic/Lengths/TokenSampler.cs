namespace Joulewise.Simulation;

/// <summary>Draws the lengths of prompt and answer as a <see cref="TokenSpec"/> says, each from a stream of random numbers of its own.</summary>
internal sealed class TokenSampler
{
    private readonly LengthSampler? _input;
    private readonly LengthSampler? _output;
    private readonly TokenSpec.TokenPair[] _rows = [];
    private readonly Random _inputs;
    private readonly Random _outputs;

    /// <summary>Initializes a new instance of the <see cref="TokenSampler"/> class.</summary>
    /// <param name="spec">The lengths.</param>
    /// <param name="seed">The seed.</param>
    /// <exception cref="Quantities.InputException">A parameter is out of its range.</exception>
    public TokenSampler(TokenSpec spec, long seed)
    {
        _inputs = RandomStreams.Open(seed, "input tokens");
        _outputs = RandomStreams.Open(seed, "output tokens");
        switch (spec)
        {
            case TokenSpec.Independent apart:
                _input = LengthSamplers.Open(apart.Input, "input tokens");
                _output = LengthSamplers.Open(apart.Output, "output tokens");
                break;
            case TokenSpec.Rows sample:
                SpecCheck.Within(sample.Pairs.Count, 1, int.MaxValue, "the rows of the sample of lengths");
                foreach (TokenSpec.TokenPair pair in sample.Pairs)
                {
                    SpecCheck.Within(pair.InputTokens, 1, LengthSpec.MostTokens, "sample of lengths: the input tokens");
                    SpecCheck.Within(pair.OutputTokens, 1, LengthSpec.MostTokens, "sample of lengths: the output tokens");
                }

                _rows = [.. sample.Pairs];
                break;
            default:
                throw SpecCheck.Unknown(spec, "lengths");
        }
    }

    /// <summary>Draws the lengths of one request.</summary>
    /// <param name="request">Gets them.</param>
    public void Next(TrafficRequest request)
    {
        if (_input is not null && _output is not null)
        {
            request.InputTokens = _input.Next(_inputs);
            request.OutputTokens = _output.Next(_outputs);
            return;
        }

        TokenSpec.TokenPair row = _rows[(int)(_inputs.NextDouble() * _rows.Length)];
        request.InputTokens = row.InputTokens;
        request.OutputTokens = row.OutputTokens;
    }
}
