using Yuimori.Workbench.Workspace;

namespace Yuimori.Console.Web;

/// <summary>Where it is stated that a person has saved or removed a draft. A hub states it in its Journal.</summary>
public interface IDesignDesk
{
    /// <summary>A file of a draft was saved.</summary>
    /// <param name="file">The file as it is now.</param>
    /// <param name="by">Who saved it.</param>
    /// <param name="cancellation">Ends waiting for the Journal.</param>
    Task SavedAsync(DraftFile file, string by, CancellationToken cancellation);

    /// <summary>A draft was removed.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="by">Who removed it.</param>
    /// <param name="cancellation">Ends waiting for the Journal.</param>
    Task RemovedAsync(DraftName name, string by, CancellationToken cancellation);
}
