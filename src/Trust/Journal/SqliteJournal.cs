using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Log;

namespace Yuimori.Trust.Journal;

/// <summary>
/// The Journal of a component in one SQLite file (F5, D8, D10): Events in an append-only Merkle log with a signed head
/// for every commit, and small state in the same transactions. Safe for concurrent use.
/// </summary>
public sealed class SqliteJournal : IJournal, IJournalReader, IStateStore, IAsyncDisposable
{
    private readonly JournalFiles _files;
    private readonly FileStream _lock;
    private readonly HeadsFile _heads;
    private readonly JournalReads _reads;
    private readonly JournalWriter _writer;
    private readonly Action<Error>? _failed;
    private readonly Lock _publishing = new();
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private (long Size, string Note) _head;
    private int _disposed;

    private SqliteJournal(
        JournalFiles files, FileStream fileLock, JournalTransaction transaction, string note, NoteKey key,
        TimeProvider clock, JournalOptions options)
    {
        (_files, _lock, VerifierKey, _failed) = (files, fileLock, key.VerifierKey, options.OnFailure);
        (Origin, _head) = (transaction.Self, (transaction.Tree.Size, note));
        _heads = new HeadsFile(files.Heads, clock, options.HeadInterval);
        _reads = new JournalReads(files.Database);
        _writer = new JournalWriter(transaction, key, Publish, n => KeepHead(n, always: false), _failed);
    }

    /// <inheritdoc/>
    public ComponentId Origin { get; }

    /// <inheritdoc/>
    public long Size => Head.Size;

    /// <summary>Whose signature the heads bear: what verifiers pin.</summary>
    public string VerifierKey { get; }

    /// <summary>The signed checkpoint of everything acknowledged (C2SP tlog-checkpoint).</summary>
    public string Checkpoint => Head.Note;

    private (long Size, string Note) Head
    {
        get
        {
            lock (_publishing) return _head;
        }
    }

    /// <summary>Opens a Journal, or creates it on the first run.</summary>
    /// <param name="file">The database; the <c>checkpoints</c> file stands beside it.</param>
    /// <param name="origin">Whose it is.</param>
    /// <param name="key">Signs its heads; it must live as long as the Journal.</param>
    /// <param name="clock">For the times between kept heads.</param>
    /// <param name="options">Null: the defaults.</param>
    /// <param name="cancellation">Before it is open.</param>
    /// <returns>
    /// It, or <c>JOURNAL-01</c> in use by another process, <c>-02</c> no Journal, <c>-03</c> damaged, <c>-04</c>
    /// another's, <c>-05</c> not what was signed, <c>-06</c> older than what was signed, <c>-07</c> cannot be opened,
    /// <c>-08</c> heads damaged. Nothing is repaired or made anew.
    /// </returns>
    public static Task<Result<SqliteJournal>> OpenAsync(
        string file, ComponentId origin, NoteKey key, TimeProvider clock, JournalOptions? options = null,
        CancellationToken cancellation = default) => Task.Run(
            () => Open(new JournalFiles(file), origin, key, clock, options ?? new JournalOptions()), cancellation);

    /// <inheritdoc/>
    /// <exception cref="JournalException">The commit failed: nothing of it may be acknowledged.</exception>
    public async ValueTask AppendAsync(
        IReadOnlyList<Event> events, IReadOnlyList<StateWrite> state, CancellationToken cancellation)
    {
        WriteOperation.CheckState(state);
        if (events.Count == 0 && state.Count == 0) return;
        var operation = new WriteOperation { Events = [.. events.Select(PreparedEvent.Of)], State = state };
        await _writer.WriteAsync(operation, cancellation);
    }

    /// <inheritdoc/>
    /// <exception cref="JournalException">The commit failed: nothing of it may be acknowledged.</exception>
    public ValueTask<long> AppendForwardedAsync(
        ComponentId origin, long firstIndex, IReadOnlyList<Event> events, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstIndex, long.MaxValue - events.Count);
        if (origin == Origin) throw new ArgumentException("A Journal does not forward to itself", nameof(origin));
        var operation = new WriteOperation
        {
            Events = [.. events.Select(PreparedEvent.Of)],
            State = [],
            Forwarded = (origin, firstIndex),
        };
        return _writer.WriteAsync(operation, cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<long> NextForwardedAsync(ComponentId origin, CancellationToken cancellation) =>
        ValueTask.FromResult(_reads.NextForwarded(origin));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(JournalQuery query, CancellationToken cancellation) =>
        ValueTask.FromResult(_reads.Entries(query));

    /// <inheritdoc/>
    public async ValueTask WaitForMoreAsync(long size, CancellationToken cancellation)
    {
        while (true)
        {
            Task more;
            lock (_publishing)
            {
                if (_head.Size > size) return;
                more = _more.Task;
            }

            await more.WaitAsync(cancellation);
        }
    }

    /// <inheritdoc/>
    public ValueTask<byte[]?> ReadAsync(string key, CancellationToken cancellation) =>
        ValueTask.FromResult(_reads.State(key));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<KeyValuePair<string, byte[]>>> ListAsync(
        string prefix, CancellationToken cancellation) => ValueTask.FromResult(_reads.States(prefix));

    /// <inheritdoc/>
    /// <exception cref="JournalException">The commit failed: nothing of it is certain.</exception>
    public ValueTask WriteAsync(IReadOnlyList<StateWrite> writes, CancellationToken cancellation) =>
        AppendAsync([], writes, cancellation);

    /// <summary>Proves that a record is in the tree of a size; verified by <see cref="MerkleVerification"/>.</summary>
    public IReadOnlyList<MerkleHash> InclusionProof(long index, long size) =>
        OnNodes(size, nodes => MerkleProofs.Inclusion(nodes, index, size));

    /// <summary>Proves that the tree of an old size is the beginning of that of a new one.</summary>
    public IReadOnlyList<MerkleHash> ConsistencyProof(long oldSize, long newSize) =>
        OnNodes(newSize, nodes => MerkleProofs.Consistency(nodes, oldSize, newSize));

    /// <summary>Reads every record again and compares with the signed head and the heads kept outside.</summary>
    public Task<JournalVerification> VerifyAsync(
        IProgress<JournalProgress>? progress, CancellationToken cancellation) =>
        Task.Run(
            () => JournalDatabase.Verify(
                _files, new JournalPin { VerifierKey = VerifierKey }, progress, cancellation),
            cancellation);

    /// <summary>
    /// Writes one file from which anybody can verify the Journal offline (docs/reference/journal-export.md).
    /// </summary>
    /// <returns>How many records it holds.</returns>
    public Task<Result<long>> ExportAsync(
        string file, IProgress<JournalProgress>? progress, CancellationToken cancellation) =>
        Task.Run(() => JournalExport.Write(_files, file, progress, cancellation), cancellation);

    /// <summary>Takes nothing more, makes durable what was taken, keeps the last head, and lets the file go.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1) return;
        await _writer.CloseAsync();
        KeepHead(Checkpoint, always: true);
        _reads.Dispose();
        await _lock.DisposeAsync();
    }

    private static Result<SqliteJournal> Open(
        JournalFiles files, ComponentId origin, NoteKey key, TimeProvider clock, JournalOptions options)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(files.Database));
        if (directory is not null) Directory.CreateDirectory(directory);
        var fileLock = JournalOpening.Lock(files);
        if (!fileLock.IsOk) return fileLock.Error;
        var opened = JournalOpening.Open(files, origin, key);
        if (opened.IsOk)
        {
            return new SqliteJournal(
                files, fileLock.Value, opened.Value.Transaction, opened.Value.Note, key, clock, options);
        }

        fileLock.Value.Dispose();
        return opened.Error;
    }

    private IReadOnlyList<MerkleHash> OnNodes(long size, Func<IMerkleNodes, IReadOnlyList<MerkleHash>> prove)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        return _reads.On(database =>
        {
            using var nodes = new SqliteNodes(database);
            return prove(nodes);
        });
    }

    private void Publish(long size, string note)
    {
        TaskCompletionSource waiters;
        lock (_publishing)
        {
            _head = (size, note);
            waiters = _more;
            _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        waiters.SetResult();
    }

    private void KeepHead(string note, bool always)
    {
        if (_heads.Append(note, always) is { } error) _failed?.Invoke(error);
    }
}
