using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Yuimori.Workbench.Risks;

/// <summary>A vector, or why the text is none.</summary>
/// <typeparam name="T">The vector's type.</typeparam>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Parsed<T>
    where T : struct
{
    private readonly T _value;

    private Parsed(T value, VectorError? error) => (_value, Error) = (value, error);

    /// <summary>Whether the text was a vector.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsOk => Error is null;

    /// <summary>Why the text is no vector; <c>null</c> when it is one.</summary>
    public VectorError? Error { get; }

    /// <summary>The vector.</summary>
    /// <exception cref="InvalidOperationException">The text was no vector.</exception>
    public T Value => IsOk ? _value : throw new InvalidOperationException(Error.ToString());

    /// <summary>Success.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "Parse is the named way to one")]
    public static implicit operator Parsed<T>(T value) => new(value, null);

    /// <summary>Refusal.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "Parse is the named way to one")]
    public static implicit operator Parsed<T>(VectorError error) => new(default, error);
}
