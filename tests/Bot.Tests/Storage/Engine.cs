namespace Bot.Tests.Storage;

/// <summary>The two engines a store test runs on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>Rows of a theory: each engine once.</summary>
public sealed class Engines : TheoryData<Engine>
{
    public Engines() => AddRange(Engine.Sqlite, Engine.Postgres);
}
