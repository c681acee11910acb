using Yuimori.Kernel.Ports;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Log;

namespace Yuimori.Hub.Storage;

/// <summary>The hub's Journal and state: one SQLite file, its heads signed by a key of its own (D8, D10).</summary>
internal static class HubStorage
{
    /// <summary>Opens it, or makes it on the first run.</summary>
    /// <exception cref="InvalidOperationException">
    /// It is damaged or in use: never repaired or made anew silently.
    /// </exception>
    public static async Task<SqliteJournal> OpenAsync(HubSettings settings, TimeProvider clock)
    {
        var (directory, plan) = (settings.Directory, settings.Plan);
        Directory.CreateDirectory(directory.Keys);
        var key = NoteKey.OpenOrCreate(
            Path.Combine(directory.Keys, "journal-note.key"), $"{plan.System}/{plan.Component}");
        if (!key.IsOk) throw new InvalidOperationException(key.Error.ToString());
        var opened = await SqliteJournal.OpenAsync(directory.Journal, plan.Component, key.Value, clock);
        return opened.IsOk ? opened.Value : throw new InvalidOperationException(opened.Error.ToString());
    }

    public static void AddStorage(this IServiceCollection services, SqliteJournal journal)
    {
        // By factory, so that the container closes it, last of all.
        services.AddSingleton(_ => journal);
        services.AddSingleton<IJournal>(_ => journal);
        services.AddSingleton<IJournalReader>(_ => journal);
        services.AddSingleton<IStateStore>(_ => journal);
        services.AddSingleton<Console.Web.IJournalProofs, JournalProofs>();
        services.AddSingleton<Prevention.LogCollection.IJournalVerifier, JournalVerifier>();
    }
}
