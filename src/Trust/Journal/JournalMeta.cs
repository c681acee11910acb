using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Journal.Sqlite;

namespace Yuimori.Trust.Journal;

/// <summary>What a database says of itself; nothing of it is proven yet.</summary>
internal sealed record JournalMeta(ComponentId Origin, string VerifierKey, string Head)
{
    public const string OriginName = "origin";
    public const string KeyName = "verifier-key";

    public static Result<JournalMeta> Read(SqliteDatabase database, string file)
    {
        var application = JournalSchema.Number(database, "PRAGMA application_id");
        var version = JournalSchema.Number(database, "PRAGMA user_version");
        if (application != JournalSchema.ApplicationId || version != JournalSchema.Version)
        {
            return JournalErrors.NotAJournal($"{file}: application id {application}, format {version}");
        }

        var origin = ComponentId.Parse(Value(OriginName));
        var key = Value(KeyName);
        var head = JournalSchema.Text(database, "SELECT note FROM head");
        if (!origin.IsOk || key is null || head is null)
        {
            return JournalErrors.TreeMismatch($"{file} has lost its origin, its key or its signed head");
        }

        return new JournalMeta(origin.Value, key, head);

        string? Value(string name) => JournalSchema.Text(database, $"SELECT value FROM meta WHERE name = '{name}'");
    }
}
