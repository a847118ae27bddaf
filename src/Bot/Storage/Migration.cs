using System.Globalization;
using System.Reflection;

namespace Bot.Storage;

/// <summary>One numbered step of the schema, from the program's resources.</summary>
/// <param name="Number">From 1, without gaps; the schema's version after the step.</param>
/// <param name="Name">The file's name without number and ending.</param>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <returns>The steps of one engine (<see cref="Dialect.Name"/>), in order.</returns>
    public static IReadOnlyList<Migration> For(string engine)
    {
        var assembly = typeof(Migration).Assembly;
        var prefix = $"Bot.Storage.Migrations.{engine}.";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Select(name => Load(assembly, name, name[prefix.Length..^".sql".Length]))
                .OrderBy(migration => migration.Number),
        ];
    }

    private static Migration Load(Assembly assembly, string resource, string file)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new Migration(int.Parse(file.AsSpan(0, 4), CultureInfo.InvariantCulture), file[5..], reader.ReadToEnd());
    }
}
