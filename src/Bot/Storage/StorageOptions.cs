using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Bot.Storage;

/// <summary>Where the bot keeps what it knows: section <c>Storage</c>.</summary>
internal sealed class StorageOptions : IValidatableObject
{
    [EnumDataType(typeof(StorageProvider), ErrorMessage = "Storage:Provider must be Sqlite or Postgres.")]
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>Required for Postgres. For Sqlite empty means <c>bot.db</c> in the data folder.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Folder of the SQLite file, the lock of <c>serve</c> and logs; relative to the working directory.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Storage:Data (option --data) must name a folder.")]
    public string Data { get; set; } = "data";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == StorageProvider.Postgres && string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return new ValidationResult(
                "Storage:ConnectionString is required when Storage:Provider is Postgres (for example \"Host=db;Database=bot;Username=bot;Password=...\").",
                [nameof(ConnectionString)]);
        }
        else if (!IsUnderstood())
        {
            // Not what is wrong with it: the string may hold a password.
            yield return new ValidationResult(
                $"Storage:ConnectionString is not a connection string of {Provider}: a keyword or a value in it is unknown.",
                [nameof(ConnectionString)]);
        }
    }

    private bool IsUnderstood()
    {
        try
        {
            DbConnectionStringBuilder builder = Provider == StorageProvider.Postgres
                ? new NpgsqlConnectionStringBuilder(ConnectionString)
                : new SqliteConnectionStringBuilder(ConnectionString);
            return builder.Count > 0 || ConnectionString.Length == 0;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return false;
        }
    }
}

internal enum StorageProvider
{
    /// <summary>One process, one file.</summary>
    Sqlite,

    /// <summary>Several replicas on one database, which exists and starts empty.</summary>
    Postgres,
}
