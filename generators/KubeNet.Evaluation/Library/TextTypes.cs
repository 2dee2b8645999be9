using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KubeNet.Evaluation.Library;

/// <summary>Strings, characters and what builds, searches and encodes them.</summary>
internal static class TextTypes
{
    public static IEnumerable<PureType> Rows =>
        [
            new PureType(typeof(object)).Except("GetType", "ReferenceEquals"),
            new PureType(typeof(string))
                .Except("Intern", "IsInterned", "Copy", "CopyTo", "Create", "Normalize", "IsNormalized", "GetTypeCode", "TryCopyTo")
                .Makes("PadLeft", 0)
                .Makes("PadRight", 0)
                .Makes(".ctor", 1)
                .Makes("Replace", CallCosts.Replacement)
                .Makes("Join", CallCosts.Joined)
                .Makes("Concat", CallCosts.Joined)
                .Makes("Format", CallCosts.CompositeFormat),
            new(typeof(char)),
            new PureType(typeof(StringBuilder))
                .Except("GetChunks", "CopyTo", "Capacity")
                .Makes("set_Length", 0)
                .Makes("set_Capacity", 0)
                .Makes("EnsureCapacity", 0)
                .Makes(".ctor", 0)
                .Makes(".ctor", 1)
                .Makes("Append", CallCosts.Joined)
                .Makes("Append", 1)
                .Makes("AppendJoin", CallCosts.Joined)
                .Makes("AppendFormat", CallCosts.CompositeFormat)
                .Makes("Insert", CallCosts.Repeated(1, 2))
                .Makes("Insert", CallCosts.Joined)
                .Makes("Replace", CallCosts.Replacement),
            new PureType(typeof(StringComparer)).Only("Ordinal", "OrdinalIgnoreCase", "FromComparison", "Compare", "Equals"),
            new PureType(typeof(CultureInfo)).Only(
                "InvariantCulture",
                "Name",
                "ToString",
                "NumberFormat",
                "DateTimeFormat",
                "TextInfo",
                "IsReadOnly"
            ),
            Read(typeof(NumberFormatInfo)).Except("CurrentInfo"),
            Read(typeof(DateTimeFormatInfo)).Except("CurrentInfo", "Calendar", "NativeCalendarName"),
            new PureType(typeof(TextInfo)).Only("ToTitleCase", "ToUpper", "ToLower", "ListSeparator", "CultureName", "IsReadOnly"),
            new PureType(typeof(TextReader)).Only("Peek", "Read", "ReadLine", "ReadToEnd", "Close", "Dispose"),
            new PureType(typeof(StringReader)).Only(".ctor", "Peek", "Read", "ReadLine", "ReadToEnd", "Close"),
            new PureType(typeof(TextWriter)).Only("Flush", "Close", "Dispose", "NewLine", "set_NewLine", "ToString"),
            new PureType(typeof(StringWriter)).Only("ToString", "GetStringBuilder", "Close", "Flush"),
            new PureType(typeof(Encoding)).Only(
                "UTF8",
                "ASCII",
                "Unicode",
                "BigEndianUnicode",
                "UTF32",
                "Latin1",
                "GetBytes",
                "GetString",
                "GetByteCount",
                "GetCharCount",
                "GetChars",
                "WebName",
                "GetPreamble",
                "GetMaxByteCount"
            ),
            new PureType(typeof(System.Security.SecurityElement)).Only("Escape"),
            new PureType(typeof(UTF8Encoding)).Only(".ctor", "GetBytes", "GetString", "GetByteCount"),
            new PureType(typeof(Regex))
                .Only(
                    "Escape",
                    "Unescape",
                    "IsMatch",
                    "Match",
                    "Split",
                    "GetGroupNames",
                    "GetGroupNumbers",
                    "GroupNameFromNumber",
                    "GroupNumberFromName",
                    "ToString"
                )
                .Except(".ctor"),
            new PureType(typeof(Match)).Except("Synchronized"),
            new PureType(typeof(Group)).Except("Synchronized"),
            new(typeof(Capture)),
            new PureType(typeof(MatchCollection)).Except("SyncRoot"),
            new PureType(typeof(GroupCollection)).Except("SyncRoot"),
            new PureType(typeof(CaptureCollection)).Except("SyncRoot"),
            .. PureLibrary.WherePresent("System.Index", "System.Range", "System.Text.Rune"),
        ];

    /// <summary>What can be read of formats. Only those of the invariant culture can be had.</summary>
    private static PureType Read(Type type) =>
        new PureType(type).Only([
            .. type.GetProperties().Select(property => property.Name),
            "GetMonthName",
            "GetAbbreviatedMonthName",
            "GetDayName",
            "GetAbbreviatedDayName",
            "GetShortestDayName",
        ]);
}
