using System.ComponentModel.DataAnnotations;

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
    }
}

internal enum StorageProvider
{
    /// <summary>One process, one file.</summary>
    Sqlite,

    /// <summary>Several replicas on one database, which exists and starts empty.</summary>
    Postgres,
}
