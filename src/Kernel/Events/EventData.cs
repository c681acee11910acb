using System.Collections.Immutable;

namespace Yuimori.Kernel.Events;

/// <summary>Builds the details of an <see cref="Event"/>.</summary>
public static class EventData
{
    /// <summary>No details.</summary>
    public static ImmutableSortedDictionary<string, string> Empty { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The details given as name and value; a null value is left out.</summary>
    public static ImmutableSortedDictionary<string, string> Of(params ReadOnlySpan<(string Name, string? Value)> data)
    {
        var builder = Empty.ToBuilder();
        foreach (var (name, value) in data)
        {
            if (value is not null) builder[name] = value;
        }

        return builder.ToImmutable();
    }
}
