using System.Globalization;
using System.Text;
using Yuimori.Kernel.Ports;
using Yuimori.Trust.Journal.Sqlite;

namespace Yuimori.Trust.Journal;

/// <summary>A query as SQL; everything that comes from outside is bound, never spelled.</summary>
internal static class QuerySql
{
    /// <summary>10 000 records in one answer; stops one page from reading years into memory.</summary>
    private const int CountMax = 10_000;

    /// <summary>64 kinds; a query with thousands would cost more to plan than to answer.</summary>
    private const int KindsMax = 64;

    public static SqliteStatement Prepare(SqliteDatabase database, JournalQuery query)
    {
        if (query.Kinds.Count > KindsMax) throw new ArgumentException($"{query.Kinds.Count} kinds", nameof(query));
        var texts = new List<string>();
        var sql = new StringBuilder("SELECT idx, body FROM leaf WHERE idx >= ?1 AND idx < ?2");
        if (query.Component is { } component) sql.Append(" AND component = ").Append(Parameter(component.Value));
        if (query.Kinds.Count > 0) sql.Append(" AND (").AppendJoin(" OR ", query.Kinds.Select(Kind)).Append(')');
        sql.Append(query.Descending ? " ORDER BY idx DESC" : " ORDER BY idx").Append(" LIMIT ?3");
        var statement = database.Prepare(sql.ToString())
            .Bind(1, Math.Max(0, query.From)).Bind(2, query.To ?? long.MaxValue)
            .Bind(3, Math.Clamp(query.CountMax, 0, CountMax));
        for (var i = 0; i < texts.Count; i++) statement.Bind(i + 4, texts[i]);
        return statement;

        string Parameter(string text)
        {
            texts.Add(text);
            return string.Create(CultureInfo.InvariantCulture, $"?{texts.Count + 3}");
        }

        // All kinds that begin with "F12." are those from "F12." to before "F12/", the character after the dot.
        string Kind(string kind) => kind.EndsWith('.')
            ? $"(kind >= {Parameter(kind)} AND kind < {Parameter(kind[..^1] + "/")})"
            : $"kind = {Parameter(kind)}";
    }
}
