using System.Net;
using System.Net.Sockets;

namespace Yuimori.Cli.Tests;

public sealed class WorkbenchCommandTests
{
    [Theory]
    [InlineData("en", "is not a folder")]
    [InlineData("ja", "フォルダーではありません")]
    public void FileInPlaceOfTheFolder_IsRefused(string language, string said)
    {
        var file = Path.GetTempFileName();

        var run = CommandRun.Run("workbench", file, "--port", "0", "--lang", language);

        Assert.Equal((ExitCodes.BadInput, ""), (run.Code, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public void PortThatIsTaken_IsSaidWithTheWayOut()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var run = CommandRun.Run("workbench", Path.GetTempPath(), "--port", port, "--lang", "en");

        Assert.Equal(ExitCodes.Failed, run.Code);
        Assert.Contains("--port", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void GuidelineThatIsNotThere_IsRefused()
    {
        var run = CommandRun.Run("workbench", Path.GetTempPath(), "--guideline", "nowhere", "--port", "0");

        Assert.Equal(ExitCodes.BadInput, run.Code);
    }
}
