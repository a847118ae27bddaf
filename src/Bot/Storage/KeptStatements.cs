using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>A connection that keeps what it has prepared: reading a statement costs the engine more than a small write does. For one task at a time.</summary>
internal sealed class KeptStatements(string connectionString) : SqliteConnection(connectionString)
{
    // What is written has fewer texts, but lists of values make some of any length.
    private const int MostKept = 100;

    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    public override void Close()
    {
        Forget();
        base.Close();
    }

    protected override DbCommand CreateDbCommand() => new Statement(this);

    private void Forget()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _prepared.Clear();
    }

    private SqliteCommand Prepared(string text)
    {
        if (!_prepared.TryGetValue(text, out var command))
        {
            if (_prepared.Count == MostKept)
            {
                Forget();
            }

            command = CreateCommand();
            command.CommandText = text;
            _prepared.Add(text, command);
        }

        return command;
    }

    /// <summary>A command as its caller sees it: made for each call, run by the one that is kept.</summary>
    private sealed class Statement(KeptStatements connection) : DbCommand
    {
        private readonly SqliteCommand _parameters = new();

        [AllowNull]
        public override string CommandText { get; set; } = "";

        public override int CommandTimeout { get; set; } = connection.DefaultTimeout;

        public override CommandType CommandType { get; set; } = CommandType.Text;

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; } = connection;

        protected override DbParameterCollection DbParameterCollection => _parameters.Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel()
        {
            // As the provider: nothing runs beside its caller.
        }

        public override void Prepare()
        {
            // Done when it is first run.
        }

        public override int ExecuteNonQuery() => Ready().ExecuteNonQuery();

        public override object? ExecuteScalar() => Ready().ExecuteScalar();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Ready().ExecuteReader(behavior);

        protected override DbParameter CreateDbParameter() => new SqliteParameter();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _parameters.Dispose();
            }

            base.Dispose(disposing);
        }

        private SqliteCommand Ready()
        {
            var command = connection.Prepared(CommandText);
            (command.CommandTimeout, command.Transaction) = (CommandTimeout, (SqliteTransaction?)DbTransaction);
            command.Parameters.Clear();
            foreach (SqliteParameter parameter in _parameters.Parameters)
            {
                command.Parameters.Add(parameter);
            }

            return command;
        }
    }
}
