using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>Keeps every verdict until its Controller has it: no loser's notice is lost.</summary>
internal static class Notices
{
    public static void Tell(ArbiterWork work, ComponentId controller, Verdict verdict)
    {
        var box = work.StateOfController(controller);
        var notice = new Notice(box.NextNotice, verdict);
        var isOnline = work.State.Online.Contains(controller);
        if (isOnline) work.Notices.Add(new WantedNotice(controller, notice));
        work.Put(controller, Bounded(box with
        {
            NextNotice = box.NextNotice + 1,
            Notices = box.Notices.Add(notice),
            Attempts = Math.Max(1, box.Attempts),
            NextMs = isOnline && box.NextMs == long.MaxValue
                ? work.NowMs + ArbiterLimits.RetryMs(1)
                : box.NextMs,
        }));
    }

    public static void Online(ArbiterWork work, ComponentId controller)
    {
        work.State = work.State with { Online = work.State.Online.Add(controller) };
        var box = work.StateOfController(controller);
        if (!box.Notices.IsEmpty) SendAll(work, controller, box with { Attempts = 0 });
    }

    public static void Offline(ArbiterWork work, ComponentId controller) =>
        work.State = work.State with { Online = work.State.Online.Remove(controller) };

    public static void Delivered(ArbiterWork work, ComponentId controller, long no)
    {
        var box = work.StateOfController(controller);
        var left = box.Notices.RemoveAll(n => n.No == no);
        if (ReferenceEquals(left, box.Notices) || left.Count == box.Notices.Count) return;
        work.Put(controller, left.IsEmpty
            ? box with { Notices = left, Attempts = 0, NextMs = long.MaxValue }
            : box with { Notices = left });
    }

    public static void Tick(ArbiterWork work)
    {
        foreach (var controller in work.State.Online)
        {
            var box = work.StateOfController(controller);
            if (box.NextMs <= work.NowMs) SendAll(work, controller, box);
        }
    }

    private static void SendAll(ArbiterWork work, ComponentId controller, ControllerState box)
    {
        foreach (var notice in box.Notices) work.Notices.Add(new WantedNotice(controller, notice));
        var attempts = box.Attempts + 1;
        work.Put(controller, box with { Attempts = attempts, NextMs = work.NowMs + ArbiterLimits.RetryMs(attempts) });
    }

    private static ControllerState Bounded(ControllerState box)
    {
        if (box.Notices.Count <= ArbiterLimits.NoticesMax) return box;
        var newer = new HashSet<string>(StringComparer.Ordinal);
        for (var i = box.Notices.Count - 1; i >= 0; i--)
        {
            if (!newer.Add(box.Notices[i].Verdict.Order)) return box with { Notices = box.Notices.RemoveAt(i) };
        }

        return box with { Notices = box.Notices.RemoveAt(0) };
    }
}
