using Yuimori.Kernel.Identity;

namespace Yuimori.Kernel.Messages;

/// <summary>The topics of design §5: <c>m/&lt;component&gt;/&lt;channel&gt;[/&lt;stream&gt;]</c>.</summary>
/// <param name="Component">Whose topic.</param>
/// <param name="Channel">One of the constants here.</param>
/// <param name="Stream">The stream, for <see cref="Up"/> only.</param>
public sealed record Topic(ComponentId Component, string Channel, string? Stream = null)
{
    /// <summary>Measurements up.</summary>
    public const string Up = "up";

    /// <summary>Events up.</summary>
    public const string Event = "ev";

    /// <summary>Signed batches of Events up.</summary>
    public const string Log = "log";

    /// <summary>State, retained.</summary>
    public const string State = "st";

    /// <summary>Commands down.</summary>
    public const string Command = "cmd";

    /// <summary>Results up.</summary>
    public const string Result = "ack";

    /// <summary>A Controller's orders up.</summary>
    public const string Order = "order";

    /// <summary>What became of a Controller's order, down.</summary>
    public const string Verdict = "verdict";

    private static readonly string[] Channels = [Up, Event, Log, State, Command, Result, Order, Verdict];

    /// <summary>Parses a topic name of ours; null when it is not one.</summary>
    public static Topic? Parse(string name)
    {
        var parts = name.Split('/');
        if (parts.Length is not (3 or 4) || parts[0] != "m") return null;
        var id = ComponentId.Parse(parts[1]);
        if (!id.IsOk || Array.IndexOf(Channels, parts[2]) < 0) return null;
        if (parts[2] == Up != (parts.Length == 4)) return null;
        if (parts.Length == 3) return new Topic(id.Value, parts[2]);
        return ComponentId.Parse(parts[3]).IsOk ? new Topic(id.Value, parts[2], parts[3]) : null;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Stream is null ? $"m/{Component}/{Channel}" : $"m/{Component}/{Channel}/{Stream}";
}
