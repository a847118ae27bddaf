using System.ComponentModel;
using System.Globalization;

namespace Bot.Settings;

/// <summary>A setting of several values: a list in a file, or one comma-separated value on the command line and in the environment.</summary>
[TypeConverter(typeof(FromText))]
internal sealed class SettingList : List<string>
{
    /// <summary>Takes the values of a list whose own value is empty: so the framework reads an empty list in a file, whatever else adds to it.</summary>
    public void FillFrom(IConfigurationSection section)
    {
        if (Count == 0)
        {
            AddRange(section.GetChildren().Select(child => child.Value).OfType<string>());
        }
    }

    private sealed class FromText : TypeConverter
    {
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

        public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value)
        {
            var list = new SettingList();
            list.AddRange(((string)value).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            return list;
        }
    }
}
