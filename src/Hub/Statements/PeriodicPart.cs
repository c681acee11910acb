using Yuimori.Initiation.InitialSetting.Hub;
using Yuimori.Kernel.Results;

namespace Yuimori.Hub.Statements;

/// <summary>
/// Something that the hub does again and again once it is set up. A failure is logged, shown, and tried again at the
/// next turn.
/// </summary>
internal sealed class PeriodicPart(
    string name,
    TimeSpan every,
    Func<CancellationToken, Task> act,
    SetupWizard wizard,
    HubParts parts,
    TimeProvider clock,
    ILogger<PeriodicPart> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await wizard.Done.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(every, clock);
        do
        {
            try
            {
                await act(stoppingToken);
                parts.Works(name);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // Boundary: one failed turn must not end the hub; the part is shown as failed until a turn succeeds.
                log.PartFailed(e, name);
                parts.Failed(name, Error.Of("HUB-06", "直近の実行に失敗しました。", "The last turn failed.", e.Message));
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
