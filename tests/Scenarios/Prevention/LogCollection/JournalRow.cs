using System.Text;
using Microsoft.Data.Sqlite;
using Yuimori.Trust.Journal;

namespace Yuimori.Scenarios.Tests.Prevention.LogCollection;

/// <summary>A row of a live Journal in the hands of somebody with access to the disk.</summary>
internal sealed class JournalRow
{
    private readonly string _file;
    private readonly long _index;
    private readonly byte[] _original;

    private JournalRow(string file, long index)
    {
        (_file, _index) = (file, index);
        using var connection = Open();
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT body FROM leaf WHERE idx = $index";
        select.Parameters.AddWithValue("$index", index);
        _original = (byte[])select.ExecuteScalar()!;
    }

    public static JournalRow Of(string directory, long index) => new(JournalFiles.At(directory).Database, index);

    public void Replace(Func<string, string> change)
    {
        var changed = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(_original)));
        Assert.NotEqual(_original, changed);
        Write(changed);
    }

    public void Restore() => Write(_original);

    private void Write(byte[] body)
    {
        using var connection = Open();
        using var update = connection.CreateCommand();
        update.CommandText = "PRAGMA busy_timeout = 5000; UPDATE leaf SET body = $body WHERE idx = $index";
        update.Parameters.AddWithValue("$body", body);
        update.Parameters.AddWithValue("$index", _index);
        Assert.Equal(1, update.ExecuteNonQuery());
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_file};Pooling=False");
        connection.Open();
        return connection;
    }
}
