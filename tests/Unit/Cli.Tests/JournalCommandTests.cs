using System.Text.Json;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Log;

namespace Yuimori.Cli.Tests;

public sealed class JournalCommandTests : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("yuimori-cli-").FullName;
    private string _key = "";

    private string Export => Path.Combine(_directory, "export.jsonl");

    public async ValueTask InitializeAsync()
    {
        using var key = NoteKey.OpenOrCreate(Path.Combine(_directory, "journal.key"), "home/gateway").Value;
        _key = key.VerifierKey;
        var gateway = ComponentId.Of("gateway");
        var opened = await SqliteJournal.OpenAsync(
            Path.Combine(_directory, JournalFiles.DefaultName), gateway, key, TimeProvider.System,
            cancellation: TestContext.Current.CancellationToken);
        await using var journal = opened.Value;
        for (var i = 0; i < 12; i++)
        {
            var value = new Event
            {
                Id = EventId.New(TimeProvider.System),
                Kind = i % 3 == 0 ? "F12.conflict" : "F3.connected",
                Component = ComponentId.Of(i % 2 == 0 ? "window" : "shutter"),
                At = new DateTimeOffset(2026, 4, 1, 9, 0, i, TimeSpan.Zero),
                Outcome = EventOutcome.Ok,
                Data = EventData.Of(("why", i == 3 ? "雨\u001b[2J" : "雨")),
            };
            await journal.AppendAsync([value], [], TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("ja", "正常: 記録12件")]
    [InlineData("en", "GOOD: 12 records")]
    public void ExportThenVerify_Holds(string language, string text)
    {
        Assert.Equal(ExitCodes.Ok, CommandRun.Run("journal", "export", "--data", _directory, Export).Code);
        var (code, output, error) = CommandRun.Run("journal", "verify", Export, "--key", _key, "--lang", language);
        Assert.Equal(ExitCodes.Ok, code);
        Assert.StartsWith(text, output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public void Verify_DirectoryWithoutKey_HoldsAndSaysWhatIsNotProven()
    {
        var (code, output, error) = CommandRun.Run("journal", "verify", _directory, "--lang", "en");
        Assert.Equal(ExitCodes.Ok, code);
        Assert.Contains(_key, output, StringComparison.Ordinal);
        Assert.Contains("--key", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_ByteChanged_IsNotProvenAndNamesTheRecord()
    {
        CommandRun.Run("journal", "export", "--data", _directory, Export);
        var lines = File.ReadAllLines(Export);
        var at = Array.FindIndex(lines, l => l.StartsWith("{\"index\":7,", StringComparison.Ordinal));
        lines[at] = lines[at].Replace("雨", "雪", StringComparison.Ordinal);
        File.WriteAllText(Export, string.Join('\n', lines) + "\n");
        var (code, output, _) = CommandRun.Run("journal", "verify", Export, "--key", _key, "--lang", "en");
        Assert.Equal(ExitCodes.NotProven, code);
        Assert.Contains("first bad record: 7", output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(CommandRun.Run("journal", "verify", Export, "--key", _key, "--json").Output);
        Assert.False(json.RootElement.GetProperty("holds").GetBoolean());
        Assert.Equal(7, json.RootElement.GetProperty("badIndex").GetInt64());
        Assert.Equal("changed", json.RootElement.GetProperty("problem").GetProperty("code").GetString());
    }

    [Fact]
    public void Verify_Since_TailCutAfterwardsIsFound()
    {
        var checkpoints = Path.Combine(_directory, "checkpoints");
        var kept = Path.Combine(_directory, "kept.txt");
        File.Copy(checkpoints, kept);
        Assert.Equal(ExitCodes.Ok, CommandRun.Run("journal", "verify", _directory, "--since", kept).Code);
        using var key = NoteKey.OpenOrCreate(Path.Combine(_directory, "journal.key"), "home/gateway").Value;
        File.AppendAllText(kept, key.Sign(new Checkpoint("home/gateway", 20, MerkleHash.EmptyRoot).Format()) + "\n");
        var (code, output, _) = CommandRun.Run("journal", "verify", _directory, "--since", kept, "--lang", "en");
        Assert.Equal(ExitCodes.NotProven, code);
        Assert.Contains("first bad record: 12", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_BadInputs_HaveTheirExitCodes()
    {
        var empty = Path.Combine(_directory, "empty");
        File.WriteAllText(empty, "");
        Assert.Equal(ExitCodes.BadInput, CommandRun.Run("journal", "verify", Path.Combine(_directory, "none")).Code);
        Assert.Equal(ExitCodes.Usage, CommandRun.Run("journal", "verify", _directory, "--key", "nonsense").Code);
        Assert.Equal(ExitCodes.BadInput, CommandRun.Run("journal", "verify", _directory, "--since", "none").Code);
        Assert.Equal(ExitCodes.BadInput, CommandRun.Run("journal", "verify", _directory, "--since", empty).Code);
        Assert.Equal(ExitCodes.NotProven, CommandRun.Run("journal", "verify", empty).Code);
        Assert.Equal(
            ExitCodes.NotProven, CommandRun.Run("journal", "verify", Path.Combine(_directory, "journal.key")).Code);
    }

    [Fact]
    public void Export_ExistingFile_IsNotWrittenOver()
    {
        File.WriteAllText(Export, "evidence");
        Assert.Equal(ExitCodes.BadInput, CommandRun.Run("journal", "export", "--data", _directory, Export).Code);
        Assert.Equal("evidence", File.ReadAllText(Export));
    }

    [Fact]
    public void Show_ExportAndDatabase_PrintTheSame()
    {
        CommandRun.Run("journal", "export", "--data", _directory, Export);
        var database = CommandRun.Run("journal", "show", _directory);
        Assert.Equal(ExitCodes.Ok, database.Code);
        Assert.Equal(12, database.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(database.Output, CommandRun.Run("journal", "show", Export).Output);
    }

    [Fact]
    public void Show_Filters_AndLast()
    {
        Assert.Equal(4, Lines("--kind", "F12.").Length);
        Assert.Equal(2, Lines("--kind", "F12.conflict", "--component", "window").Length);
        Assert.StartsWith("     11", Assert.Single(Lines("--last", "1")), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Assert.Single(Lines("--last", "1", "--json")));
        Assert.Equal(11, json.RootElement.GetProperty("index").GetInt64());
        Assert.Equal(ExitCodes.BadInput, CommandRun.Run("journal", "show", Path.Combine(_directory, "journal.key")).Code);
    }

    [Fact]
    public void Show_TerminalEscapesInADevicesWords_AreMadeVisible()
    {
        Assert.DoesNotContain('\u001b', CommandRun.Run("journal", "show", _directory).Output);
        Assert.Contains("雨\\u001b[2J", CommandRun.Run("journal", "show", _directory).Output, StringComparison.Ordinal);
    }

    private string[] Lines(params string[] more) =>
        CommandRun.Run(["journal", "show", _directory, .. more]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
