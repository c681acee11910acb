using Yuimori.Catalogue;
using Yuimori.Kernel.Ports;

namespace Yuimori.Proof;

/// <summary>Follows a live Journal and judges it whenever asked.</summary>
public sealed class ProofFollower(
    GuidelineCatalogue catalogue, Subjects subjects, IJournalReader journal, TimeProvider clock) : IDisposable
{
    // A page bounds the memory that reading years of Journal takes.
    private const int PageSize = 1000;

    private readonly FactBook _facts = new(catalogue.EvidenceRules);
    private readonly SemaphoreSlim _reading = new(1, 1);
    private long _read;

    /// <summary>Reads what is new, then judges every Requirement at the clock's time.</summary>
    public async ValueTask<ProofReport> JudgeAsync(CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            await ReadNewAsync(cancellation);
            return EvidenceJudgement.Judge(catalogue, subjects, _facts, _read, clock.GetUtcNow());
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private async ValueTask ReadNewAsync(CancellationToken cancellation)
    {
        var size = journal.Size;
        while (_read < size)
        {
            var page = await journal.ReadAsync(
                new JournalQuery { From = _read, To = size, CountMax = PageSize, Kinds = [.. _facts.Kinds] },
                cancellation);
            foreach (var entry in page) _facts.Observe(entry);
            _read = page.Count < PageSize ? size : page[^1].Index + 1;
        }
    }
}
