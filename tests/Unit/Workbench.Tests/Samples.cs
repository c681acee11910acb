using System.Text;
using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests;

/// <summary>The repository's own samples, and small Systems for single tests.</summary>
internal static class Samples
{
    public static string Root { get; } = FindRoot();

    public static string Uc4Path => Path.Combine(Root, "samples", "uc4-door-window", "home.system.yaml");

    public static IEnumerable<string> All => Directory.EnumerateFiles(
        Path.Combine(Root, "samples"), "*.system.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>A sample by its folder and name, such as <c>uc2-vpp/vpp</c>.</summary>
    public static SystemModel Read(string name) =>
        Ok(SystemFile.Read(Path.Combine(Root, "samples", name + ".system.yaml")));

    public static SystemModel Uc4() => Ok(SystemFile.Read(Uc4Path));

    public static Checked<SystemModel> Parse(string yaml) =>
        SystemFile.Parse(Encoding.UTF8.GetBytes(yaml), "test.system.yaml");

    public static SystemModel Ok(Checked<SystemModel> parsed)
    {
        Assert.True(parsed.IsOk, string.Join('\n', parsed.Problems));
        return parsed.Value;
    }

    /// <summary>UC4's file with one piece of text replaced; the piece must be there.</summary>
    public static string Uc4With(string old, string replacement)
    {
        var text = File.ReadAllText(Uc4Path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, replacement, StringComparison.Ordinal);
    }

    /// <summary>UC4's file with a piece replaced, parsed as if it stood beside the real one.</summary>
    public static Checked<SystemModel> ParseUc4With(string old, string replacement) =>
        SystemFile.Parse(Encoding.UTF8.GetBytes(Uc4With(old, replacement)), Uc4Path);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Yuimori.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository");
    }
}
