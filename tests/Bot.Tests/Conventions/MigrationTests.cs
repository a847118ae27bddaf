namespace Bot.Tests.Conventions;

public sealed class MigrationTests
{
    [Fact]
    public void Both_engines_have_the_same_migrations_without_a_gap()
    {
        var sqlite = Numbers("Sqlite");

        Assert.NotEmpty(sqlite);
        Assert.Equal(Enumerable.Range(1, sqlite.Count), sqlite);
        Assert.Equal(sqlite, Numbers("Postgres"));
    }

    private static List<int> Numbers(string engine) =>
        [.. Repository.Files($"src/Bot/Storage/Migrations/{engine}", "*.sql").Select(file => int.Parse(Path.GetFileName(file).Split('_')[0], null)).Order()];
}
