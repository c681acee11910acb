namespace Yuimori.Shared.Sites;

/// <summary>Where the build put the programs and where the repository's files are.</summary>
public static class Artifacts
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The sample home.</summary>
    public static string Sample => Path.Combine(Root, "samples", "uc4-door-window", "home.system.yaml");

    /// <summary>A built program's DLL, of the same configuration as this test.</summary>
    public static string Program(string project, string file) =>
        Path.Combine(Root, "artifacts", "bin", project, Configuration, file);

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Name;

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Yuimori.slnx")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("Yuimori.slnx is not above the test's folder");
        }

        return directory.FullName;
    }
}
