using Yuimori.Kernel.Results;
using Yuimori.Trust.Journal.Sqlite;
using Yuimori.Trust.Log;

namespace Yuimori.Trust.Journal;

/// <summary>
/// The one writer: takes whatever waits, writes it in one transaction with one synchronisation of the disk, and only
/// then lets its callers go on (group commit, D3). A thread of its own, since SQLite blocks.
/// </summary>
internal sealed class JournalWriter
{
    private readonly WriteQueue _queue = new();
    private readonly JournalTransaction _transaction;
    private readonly NoteKey _key;
    private readonly Action<long, string> _grown;
    private readonly Action<string> _settled;
    private readonly Action<Error>? _failed;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private JournalException? _broken;

    /// <param name="transaction">The database; the writer disposes it.</param>
    /// <param name="key">Signs each head.</param>
    /// <param name="grown">Told the durable size and head after each commit that made the tree grow.</param>
    /// <param name="settled">Told the same head when the callers have gone on; may take its time.</param>
    /// <param name="failed">Told each failed commit.</param>
    public JournalWriter(
        JournalTransaction transaction, NoteKey key, Action<long, string> grown, Action<string> settled,
        Action<Error>? failed)
    {
        (_transaction, _key, _grown, _settled, _failed) = (transaction, key, grown, settled, failed);
        new Thread(Run) { Name = "Journal writer", IsBackground = true }.Start();
    }

    /// <summary>Writes; completes when it is durable.</summary>
    public async ValueTask<long> WriteAsync(WriteOperation operation, CancellationToken cancellation)
    {
        if (_broken is { } broken) throw new JournalException(broken.Error, broken);
        await _queue.PutAsync(operation, cancellation);
        return await operation.Done.WaitAsync(cancellation);
    }

    /// <summary>Takes nothing more; completes when what was taken is durable or failed.</summary>
    public Task CloseAsync()
    {
        _queue.Close();
        return _ended.Task;
    }

    private void Run()
    {
        while (_queue.TakeGroup() is { Count: > 0 } group)
        {
            try
            {
                if (_broken is not null) throw _broken;
                Commit(group);
            }
            catch (Exception e)
            {
                // Boundary: a failed commit fails every caller in it, is told to the host, and closes the writer
                // unless the disk was merely full: after any other failure nobody knows what the disk holds.
                Fail(group, e);
            }
        }

        _transaction.Dispose();
        _ended.SetResult();
    }

    private void Commit(IReadOnlyList<WriteOperation> group)
    {
        _transaction.Begin();
        foreach (var operation in group) _transaction.Apply(operation);
        var note = _transaction.Commit(_key);
        if (note is not null) _grown(_transaction.Tree.Size, note);
        foreach (var operation in group) operation.Complete();
        if (note is not null) _settled(note);
    }

    private void Fail(IReadOnlyList<WriteOperation> group, Exception cause)
    {
        var failure = cause as JournalException
            ?? new JournalException(JournalErrors.CommitFailed($"{group.Count} callers: {cause.Message}"), cause);
        var recoverable = cause is SqliteFailure { IsFull: true };
        try
        {
            _transaction.Rollback();
        }
        catch (SqliteFailure)
        {
            recoverable = false;
        }

        if (!recoverable) _broken ??= failure;
        foreach (var operation in group) operation.Fail(new JournalException(failure.Error, failure));
        _failed?.Invoke(failure.Error);
    }
}
