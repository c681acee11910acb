namespace Yuimori.Trust.Journal;

/// <summary>The files of a Journal, by the name of its database.</summary>
/// <param name="Database">The database.</param>
public sealed record JournalFiles(string Database)
{
    /// <summary>The name of a database when only its directory is given.</summary>
    public const string DefaultName = "journal.db";

    /// <summary>Heads kept outside the database (D10): whoever restores an old copy of it is found out.</summary>
    public string Heads => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Database))!, "checkpoints");

    /// <summary>Held while a process has the Journal open.</summary>
    public string Lock => Database + ".lock";

    /// <summary>The files of a database, or of the one in a directory.</summary>
    public static JournalFiles At(string fileOrDirectory) => new(
        Directory.Exists(fileOrDirectory) ? Path.Combine(fileOrDirectory, DefaultName) : fileOrDirectory);
}
