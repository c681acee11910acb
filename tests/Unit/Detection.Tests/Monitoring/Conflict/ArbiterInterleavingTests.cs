using FsCheck;
using FsCheck.Fluent;

namespace Yuimori.Detection.Tests.Monitoring.Conflict;

/// <summary>
/// Issue 2, seen to work, 3: random interleavings of orders, renewals, releases, losses, restarts, acknowledgements,
/// replays and clock changes never break the priority order, never leave an actuator where nobody wants it, and never
/// lose a loser's notice.
/// </summary>
public sealed class ArbiterInterleavingTests
{
    private const int Interleavings = 12_000;

    [Fact]
    public void Step_RandomInterleavings_OracleAgrees()
    {
        var numbers = Gen.Choose(0, int.MaxValue - 1);
        var runs = Arb.From(
            Gen.Choose(1, 40).SelectMany(n => Gen.ListOf(numbers, n)).Select(l => l.ToArray()),
            Shorter);
        Prop.ForAll(runs, Run).Check(
            Config.QuickThrowOnFailure.WithMaxTest(Interleavings).WithReplay(20_260_401, 7));
    }

    private static void Run(int[] numbers)
    {
        var world = new ArbiterWorld();
        foreach (var number in numbers) world.Do(number);
        world.Settle();
    }

    private static IEnumerable<int[]> Shorter(int[] run)
    {
        for (var size = run.Length / 2; size >= 1; size /= 2)
        {
            for (var from = 0; from + size <= run.Length; from += size)
            {
                yield return [.. run[..from], .. run[(from + size)..]];
            }
        }
    }
}
