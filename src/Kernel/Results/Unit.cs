namespace Yuimori.Kernel.Results;

/// <summary>The value of a success that yields nothing.</summary>
public sealed record Unit
{
    /// <summary>The only value.</summary>
    public static Unit Value { get; } = new();

    private Unit()
    {
    }
}
