namespace Yuimori.Workbench.Reading;

/// <summary>A shape that is a list of another.</summary>
internal interface IListOf
{
    /// <summary>The shape of each item.</summary>
    Shape Item { get; }
}
