using System.Diagnostics.CodeAnalysis;
using Yuimori.Kernel.Results;

namespace Yuimori.Catalogue.Yaml;

/// <summary>A value, or every problem that stands against it, in the order of the file.</summary>
/// <typeparam name="T">What was read.</typeparam>
public sealed class Checked<T>
    where T : class
{
    private Checked(T? value, IReadOnlyList<YamlProblem> problems) => (Value, Problems) = (value, problems);

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsOk => Value is not null;

    /// <summary>The value, or null when there are problems.</summary>
    public T? Value { get; }

    /// <summary>All problems found; empty on success, never empty on failure.</summary>
    public IReadOnlyList<YamlProblem> Problems { get; }

    /// <summary>Success.</summary>
    public static Checked<T> Ok(T value) => new(value, []);

    /// <summary>Failure.</summary>
    /// <exception cref="ArgumentException">No problem was given: a failure must say why.</exception>
    public static Checked<T> Bad(IEnumerable<YamlProblem> problems)
    {
        var list = problems.ToList();
        if (list.Count == 0) throw new ArgumentException("A failure needs a problem", nameof(problems));
        return new(null, list);
    }

    /// <summary>The first problem as an error whose detail lists them all.</summary>
    public Result<T> ToResult() => IsOk
        ? Value
        : new Error(Problems[0].Code, Problems[0].Text, string.Join('\n', Problems.Select(p => p.Text.En)));
}
