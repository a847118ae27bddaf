using System.Data;
using System.Data.Common;

namespace Bot.Storage;

/// <summary>One statement for many rows. Where the engine is a network away, the rows travel together; where it is in the process, one prepared statement takes them.</summary>
internal sealed class ManyRows : IAsyncDisposable
{
    private const int RowsAtOnce = 500;

    private readonly IReadOnlyList<(string Name, DbType Type)> _parameters;
    private readonly string _sql;
    private readonly DbBatch? _batch;
    private readonly DbCommand? _command;
    private bool _prepared;

    /// <param name="parameters">Names and types, in the order values are given.</param>
    public ManyRows(DbConnection connection, DbTransaction transaction, string sql, IReadOnlyList<(string Name, DbType Type)> parameters)
    {
        (_sql, _parameters) = (sql, parameters);
        if (connection.CanCreateBatch)
        {
            _batch = connection.CreateBatch();
            _batch.Transaction = transaction;
            return;
        }

        _command = connection.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            _command.Parameters.Add(Parameter(_command.CreateParameter(), parameter, null));
        }
    }

    /// <summary>Adds one row; it is surely in the database only after <see cref="FlushAsync"/>.</summary>
    public ValueTask AddAsync(CancellationToken cancellationToken, params object?[] values) =>
        _batch is null ? ExecuteAsync(_command!, values, cancellationToken) : EnqueueAsync(_batch, values, cancellationToken);

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if (_batch is { BatchCommands.Count: > 0 })
        {
            await _batch.ExecuteNonQueryAsync(cancellationToken);
            _batch.BatchCommands.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_batch is not null)
        {
            await _batch.DisposeAsync();
        }

        if (_command is not null)
        {
            await _command.DisposeAsync();
        }
    }

    private async ValueTask ExecuteAsync(DbCommand command, object?[] values, CancellationToken cancellationToken)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        if (!_prepared)
        {
            await command.PrepareAsync(cancellationToken);
            _prepared = true;
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async ValueTask EnqueueAsync(DbBatch batch, object?[] values, CancellationToken cancellationToken)
    {
        var row = batch.CreateBatchCommand();
        row.CommandText = _sql;
        for (var i = 0; i < values.Length; i++)
        {
            row.Parameters.Add(Parameter(row.CreateParameter(), _parameters[i], values[i]));
        }

        batch.BatchCommands.Add(row);
        if (batch.BatchCommands.Count >= RowsAtOnce)
        {
            await FlushAsync(cancellationToken);
        }
    }

    private static DbParameter Parameter(DbParameter parameter, (string Name, DbType Type) shape, object? value)
    {
        (parameter.ParameterName, parameter.DbType, parameter.Value) = (shape.Name, shape.Type, value ?? DBNull.Value);
        return parameter;
    }
}
