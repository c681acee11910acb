using Yuimori.Hub.Identity;
using Yuimori.Initiation.InitialSetting.Hub;

namespace Yuimori.Hub.Setup;

/// <summary>
/// Gives the hub its certificate with the chosen trust domain as soon as the wizard is done, and renews it in time.
/// </summary>
internal sealed class CertificateKeeper(HubCertificates certificates, SetupWizard wizard, TimeProvider clock)
    : BackgroundService
{
    private static readonly TimeSpan CheckEvery = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await wizard.Done.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(CheckEvery, clock);
        do
        {
            certificates.Ensure();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
