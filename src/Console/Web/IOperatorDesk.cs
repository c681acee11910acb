using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;

namespace Yuimori.Console.Web;

/// <summary>What a person may do from the console. The hub does it and states it as Events.</summary>
public interface IOperatorDesk
{
    /// <summary>Parts of the hub that do not work, by name.</summary>
    IReadOnlyDictionary<string, Error> FailedParts { get; }

    /// <summary>Makes a replaying sensor report a value for a time (<c>F13.poked</c>).</summary>
    /// <returns>The command's id, or why nothing was sent.</returns>
    Task<Result<string>> PokeAsync(
        string? sensor, string? stream, string? value, string? seconds, string by, CancellationToken cancellation);

    /// <summary>States that a person has seen an alarm (<c>F12.alarm-acknowledged</c>).</summary>
    Task<Result<Unit>> AcknowledgeAsync(
        ComponentId component, string alarm, string by, CancellationToken cancellation);

    /// <summary>The hub's latest commands to a component, newest first.</summary>
    IReadOnlyList<CommandLine> CommandsTo(ComponentId component);
}

/// <summary>A command as the component page shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When it was signed.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="Args">What it asked for.</param>
/// <param name="Outcome">What the device answered: <c>ok</c>, a reason, or null when nothing came yet.</param>
public sealed record CommandLine(
    string Id, DateTimeOffset At, string By, IReadOnlyDictionary<string, string> Args, string? Outcome);
