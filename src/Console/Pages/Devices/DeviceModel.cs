using Yuimori.Console.Web;
using Yuimori.Detection.StateVisualisation;
using Yuimori.Kernel.Ports;
using Yuimori.Workbench.Model;

namespace Yuimori.Console.Pages.Devices;

/// <summary>What a component's page shows.</summary>
/// <param name="System">Names.</param>
/// <param name="Design">The component in the System file; null when it is not there.</param>
/// <param name="Live">What is known now.</param>
/// <param name="Series">Recent points of each stream.</param>
/// <param name="Commands">The hub's latest commands.</param>
/// <param name="Records">Its latest Events.</param>
public sealed record DeviceModel(
    ConsoleSystem System,
    ComponentModel? Design,
    LiveComponent Live,
    IReadOnlyDictionary<string, IReadOnlyList<LivePoint>> Series,
    IReadOnlyList<CommandLine> Commands,
    IReadOnlyList<JournalEntry> Records);
