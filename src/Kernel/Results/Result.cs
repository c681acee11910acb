using System.Diagnostics.CodeAnalysis;

namespace Yuimori.Kernel.Results;

/// <summary>A value, or the error that the caller must look at.</summary>
/// <typeparam name="T">What success yields.</typeparam>
public readonly struct Result<T> : IEquatable<Result<T>>
{
    private readonly T? _value;
    private readonly Error? _error;
    private readonly bool _ok;

    private Result(T? value, Error? error, bool ok) => (_value, _error, _ok) = (value, error, ok);

    /// <summary>Whether there is a value. A default-constructed result is a failure: it never passes unseen.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsOk => _ok;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">
    /// The result is a failure: a broken invariant of the caller.
    /// </exception>
    public T Value => IsOk
        ? _value!
        : throw new InvalidOperationException($"No value: {Error}");

    /// <summary>The error, or null on success.</summary>
    public Error? Error => IsOk ? null : _error ?? UnsetError;

    private static Error UnsetError { get; } = Error.Of("KERNEL-01", "結果が設定されていません。", "The result was never set.");

    /// <summary>Looks at both cases.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Error? error)
    {
        value = _value;
        error = Error;
        return IsOk;
    }

    /// <summary>Carries success on, and a failure through.</summary>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next) => IsOk ? next(_value!) : Error;

    /// <summary>Maps the value, and carries a failure through.</summary>
    public Result<TNext> Map<TNext>(Func<T, TNext> map) => IsOk ? map(_value!) : Error;

    /// <summary>Success.</summary>
    public static implicit operator Result<T>(T value) => new(value, null, value is not null);

    /// <summary>Failure.</summary>
    public static implicit operator Result<T>(Error error) => new(default, error, false);

    /// <inheritdoc/>
    public bool Equals(Result<T> other) =>
        _ok == other._ok
        && EqualityComparer<T?>.Default.Equals(_value, other._value)
        && _error == other._error;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Result<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_ok, _value, _error);

    /// <summary>Value equality.</summary>
    public static bool operator ==(Result<T> left, Result<T> right) => left.Equals(right);

    /// <summary>Value inequality.</summary>
    public static bool operator !=(Result<T> left, Result<T> right) => !left.Equals(right);
}
