using Joulewise.Evidence.Import;
using Joulewise.Evidence.Operators;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Operators;

public sealed class BadOperatorTableTests : IDisposable
{
    private const string Gemm = "h200_sxm/gemm/vllm/0.24.0/gemm_perf.parquet";
    private const string Select = "SELECT '' kernel_source, 'bfloat16' gemm_dtype, 1 m, 512 n, 512 k, 1.0 latency FROM range(3)";

    private readonly OperatorFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("PAR1 and then nothing")]
    public void Read_NoParquet_NamesTheFile(string content) => Refused(_folder.Text(Gemm, content), OperatorReadOptions.Default);

    [Theory]
    [InlineData("SELECT 'bfloat16' gemm_dtype, 1 m, 512 n, 1.0 latency")]
    [InlineData("SELECT 'bfloat16' gemm_dtype, 1 m, 512 n, 512 k")]
    [InlineData("SELECT 'bfloat16' gemm_dtype, 1 m, 512 n, 512 k, 'soon' latency")]
    [InlineData("SELECT 16 gemm_dtype, 1 m, 512 n, 512 k, 1.0 latency")]
    [InlineData("SELECT ['bfloat16'] gemm_dtype, 1 m, 512 n, 512 k, 1.0 latency")]
    [InlineData("SELECT 'bfloat16' gemm_dtype, {'a': 1} m, 512 n, 512 k, 1.0 latency")]
    public void Read_OtherColumns_NamesTheFile(string select) => Refused(_folder.Table(Gemm, select), OperatorReadOptions.Default);

    [Fact]
    public void Read_TooManyRows_NamesTheFile() =>
        Refused(_folder.Table(Gemm, Select), new OperatorReadOptions { Limits = new ImportLimits { Rows = 2 } });

    [Fact]
    public void Read_TooManyBytes_NamesTheFile() =>
        Refused(_folder.Table(Gemm, Select), new OperatorReadOptions { Limits = new ImportLimits { FileBytes = 100 } });

    [Fact]
    public void Read_TooManyFiles_NamesTheFolder()
    {
        _folder.Table(Gemm, Select);
        _folder.Table("h100_sxm/gemm/vllm/0.24.0/gemm_perf.parquet", Select);

        Refused(_folder.Root, new OperatorReadOptions { Limits = new ImportLimits { Entries = 1 } });
    }

    [Fact]
    public void Read_NoFolder_NamesIt()
    {
        string missing = Path.Combine(_folder.Root, "missing");

        Should.Throw<InputException>(() => OperatorTables.Read(missing, OperatorFamily.Gemm, Catalog.Catalogue.LoadEmbedded(), OperatorReadOptions.Default))
            .Message.ShouldContain(missing);
    }

    [Fact]
    public void Read_LayersWithoutAColumn_NamesFileAndColumn()
    {
        string path = _folder.Text("vidur-ops.csv", "source,device,model,op,tp,num_tokens\nvidur@7d47513,h100,m,add,1,1\n");

        string message = Refused(path, OperatorReadOptions.Default);

        message.ShouldContain("median_ms");
    }

    [Fact]
    public void Read_PathWithAPattern_ReadsThatFileOnly()
    {
        _folder.Table("h200_sxm/gemm/v*/1/gemm_perf.parquet", Select);
        _folder.Table("h200_sxm/gemm/vllm/1/gemm_perf.parquet", Select);

        _folder.Read(OperatorFamily.Gemm).Select(r => r.Engine).ShouldBe(["v*", "v*", "v*", "vllm", "vllm", "vllm"]);
    }

    private string Refused(string place, OperatorReadOptions options)
    {
        string message = Should.Throw<InputException>(() => _folder.Read(OperatorFamily.Gemm, options)).Message;
        message.ShouldContain(place);
        message.ShouldNotContain("\n");
        return message;
    }
}
