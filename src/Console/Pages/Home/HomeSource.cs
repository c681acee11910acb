using Yuimori.Console.Web;
using Yuimori.Detection.StateVisualisation.Hub;
using Yuimori.Proof;

namespace Yuimori.Console.Pages.Home;

/// <summary>Gathers what the home page shows.</summary>
internal sealed class HomeSource(ConsoleSystem system, ProofFollower proof, LiveState live, IOperatorDesk desk)
{
    public async ValueTask<HomeModel> NowAsync(CancellationToken cancellation) =>
        new(system, await proof.JudgeAsync(cancellation), live.Snapshot(), desk.FailedParts);
}
