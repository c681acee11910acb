namespace Yuimori.Kernel.Functions;

/// <summary>Marks the descriptor of one of the 23 functions; <c>tests/Architecture</c> finds it by this mark.</summary>
/// <param name="number">1–23.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FunctionAttribute(int number) : Attribute
{
    /// <summary>1–23.</summary>
    public int Number { get; } = number;
}
