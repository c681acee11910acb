using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary>A shape that says in words what should stand there.</summary>
internal interface IExpectation
{
    /// <summary>For the writer of the file.</summary>
    LocalisedText Expected { get; }
}
