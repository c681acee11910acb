using System.Runtime.InteropServices;
using SQLitePCL;

namespace Yuimori.Trust.Journal.Sqlite;

/// <summary>Binds the system's SQLite (D8): its fixes come with the system's updates.</summary>
internal static class SystemSqlite
{
    private const string PackageName = "e_sqlite3";
    private static readonly string[] Names = ["libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3"];

    private static readonly Lazy<bool> Bound = new(static () =>
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, static (name, assembly, path) =>
        {
            if (name != PackageName) return nint.Zero;
            foreach (var candidate in Names)
            {
                if (NativeLibrary.TryLoad(candidate, assembly, path, out var library)) return library;
            }

            throw new DllNotFoundException($"SQLite is missing: none of {string.Join(", ", Names)} could be loaded");
        });
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return true;
    });

    /// <summary>Must come before the first connection.</summary>
    public static void Bind() => _ = Bound.Value;
}
