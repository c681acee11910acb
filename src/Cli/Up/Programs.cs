namespace Yuimori.Cli.Up;

/// <summary>Where the programs of the three layers are.</summary>
internal sealed record Programs(string Hub, string Gateway, string Agent)
{
    /// <summary>
    /// Finds them in a folder that holds one folder a program, or beside this program as the build lays them out
    /// (<c>bin/&lt;Program&gt;/&lt;configuration&gt;/</c>).
    /// </summary>
    /// <returns>The programs; null when one is missing, with the path that was tried last.</returns>
    public static Programs? Find(string? folder, out string tried)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = here.Name;
        var root = folder ?? here.Parent?.Parent?.FullName ?? here.FullName;
        string Path(string program) => folder is null
            ? System.IO.Path.Combine(root, program, configuration, $"Yuimori.{program}.dll")
            : System.IO.Path.Combine(root, program, $"Yuimori.{program}.dll");
        var found = new Programs(Path("Hub"), Path("Gateway"), Path("Agent"));
        tried = new[] { found.Hub, found.Gateway, found.Agent }.FirstOrDefault(p => !File.Exists(p)) ?? "";
        return tried.Length == 0 ? found : null;
    }
}
