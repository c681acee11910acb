using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Report;

/// <summary>A Function as countermeasure, and where it is placed.</summary>
/// <param name="FunctionId">Id, such as <c>F12</c>.</param>
/// <param name="FunctionName">Its name.</param>
/// <param name="ComponentId">Id of the component that it is placed at.</param>
/// <param name="ComponentName">That component's name.</param>
public sealed record ReportPlacement(
    string FunctionId,
    LocalisedText FunctionName,
    string ComponentId,
    LocalisedText ComponentName);
