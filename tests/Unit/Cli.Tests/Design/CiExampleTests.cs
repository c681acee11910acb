using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;
using Yuimori.Catalogue.Yaml;

namespace Yuimori.Cli.Tests.Design;

/// <summary>The CI examples of the guide, run as the shell that they are, in a repository of their own.</summary>
public sealed class CiExampleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yuimori-ci-").FullName;

    public CiExampleTests()
    {
        var bin = Directory.CreateDirectory(Path.Combine(_folder, "bin")).FullName;
        var program = Path.Combine(Repository.Root, "artifacts", "bin", "Cli", "release", "yuimori.dll");
        var shim = Path.Combine(bin, "yuimori");
        File.WriteAllText(shim, $"#!/bin/sh\nexec dotnet '{program}' \"$@\"\n");
        File.SetUnixFileMode(shim, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var home = Directory.CreateDirectory(Path.Combine(Work, "home")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Repository.Uc4)!))
            File.Copy(file, Path.Combine(home, Path.GetFileName(file)));
        Assert.Equal(0, Shell(Commit("init"), []).Code);
    }

    private string Work => Path.Combine(_folder, "work");

    private string SystemPath => Path.Combine(Work, "home", "home.system.yaml");

    [Fact]
    public void GitHub_DecidedDesign_Passes()
    {
        Assert.Equal(0, Run("Findings").Code);
        Assert.Equal(0, Run("Gate").Code);
        using var sarif = JsonDocument.Parse(File.ReadAllText(Path.Combine(Work, "design-findings", "home.sarif")));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.NotEmpty(XDocument.Load(Path.Combine(Work, "design-findings", "home.junit.xml")).Descendants("testcase"));
    }

    [Fact]
    public void GitHub_PullRequestThatLosesEncryption_IsRefusedAndSummarised()
    {
        Assert.Equal(0, Shell("git branch -q -M main && git update-ref refs/remotes/origin/main HEAD", []).Code);
        LoseEncryption();
        Assert.Equal(0, Run("Findings").Code);
        var summary = Path.Combine(_folder, "summary.md");

        Assert.Equal(0, Run("What this change does", ("GITHUB_BASE_REF", "main"), ("GITHUB_STEP_SUMMARY", summary)).Code);
        var gate = Run("Gate");

        Assert.Contains("transport: mutual-tls → none", File.ReadAllText(summary), StringComparison.Ordinal);
        Assert.True(gate.Code == ExitCodes.Findings, gate.Output);
    }

    [Fact]
    public void GitLab_DecidedDesign_Passes()
    {
        var run = RunGitLab();

        Assert.True(run.Code == 0, run.Output);
        Assert.True(File.Exists(Path.Combine(Work, "design-findings", "home.md")));
    }

    [Fact]
    public void GitLab_MergeRequestThatLosesEncryption_IsRefusedAndSummarised()
    {
        var before = Shell("git rev-parse HEAD", []).Output.Trim();
        LoseEncryption();

        var run = RunGitLab(("CI_MERGE_REQUEST_DIFF_BASE_SHA", before));

        Assert.True(run.Code == ExitCodes.Findings, run.Output);
        var change = File.ReadAllText(Path.Combine(Work, "design-findings", "change.md"));
        Assert.Contains("transport: mutual-tls → none", change, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (int Code, string Output) Run(string step, params (string, string)[] environment)
    {
        var job = Map(Map(Map(Example("github-actions.yml"))["jobs"])["design"]);
        var steps = ((YamlSequence)job["steps"]!).Items.Select(Map);
        var run = steps.Single(s => (s["name"] as YamlScalar)?.Text == step)["run"];
        return Shell(((YamlScalar)run!).Text, environment);
    }

    private (int Code, string Output) RunGitLab(params (string, string)[] environment)
    {
        var job = Map(Map(Example("gitlab-ci.yml"))["design"]);
        var lines = ((YamlSequence)job["script"]!).Items.Select(i => ((YamlScalar)i).Text);
        return Shell(string.Join('\n', lines), environment);
    }

    private static YamlNode Example(string name)
    {
        var read = YamlReader.ReadFile(Path.Combine(Repository.Root, "docs", "guides", "ci", name));
        Assert.True(read.IsOk, string.Join('\n', read.Problems));
        return read.Value;
    }

    private static YamlMapping Map(YamlNode? node) => Assert.IsType<YamlMapping>(node);

    private (int Code, string Output) Shell(string script, (string, string)[] environment)
    {
        var start = new ProcessStartInfo("bash")
        {
            WorkingDirectory = Work, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var argument in (string[])["-e", "-o", "pipefail", "-c", script]) start.ArgumentList.Add(argument);
        start.Environment["PATH"] = Path.Combine(_folder, "bin") + ":" + start.Environment["PATH"];
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var bash = Process.Start(start)!;
        var error = bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        return (bash.ExitCode, output + error.GetAwaiter().GetResult());
    }

    private static string Commit(string message) =>
        "git init -q . && git add . && git -c user.name=Test -c user.email=test@example.invalid "
        + $"-c commit.gpgsign=false commit -q -m '{message}'";

    // A radio that is not proven any more: new risks that nobody decided on.
    private void LoseEncryption()
    {
        const string link = "medium: wi-fi\n    protocol: mqtt\n    protection: { transport: mutual-tls";
        var text = File.ReadAllText(SystemPath);
        var at = text.IndexOf(link, StringComparison.Ordinal);
        Assert.True(at > 0);
        File.WriteAllText(
            SystemPath, text[..at] + link.Replace("mutual-tls", "none", StringComparison.Ordinal) + text[(at + link.Length)..]);
    }
}
