namespace KubeNet.Evaluation.Library;

/// <summary>The exceptions that checks throw.</summary>
internal static class ExceptionTypes
{
    private static readonly string[] s_impure =
    [
        "StackTrace",
        "Source",
        "TargetSite",
        "HResult",
        "HelpLink",
        "FusionLog",
        "GetObjectData",
        "GetBaseException",
        "ToString",
    ];

    public static IEnumerable<PureType> Rows =>
        new[]
        {
            typeof(Exception),
            typeof(ArgumentException),
            typeof(ArgumentNullException),
            typeof(ArgumentOutOfRangeException),
            typeof(InvalidOperationException),
            typeof(NotSupportedException),
            typeof(NotImplementedException),
            typeof(FormatException),
            typeof(KeyNotFoundException),
            typeof(IndexOutOfRangeException),
            typeof(InvalidCastException),
            typeof(NullReferenceException),
            typeof(ArithmeticException),
            typeof(DivideByZeroException),
            typeof(OverflowException),
            typeof(ApplicationException),
            typeof(SystemException),
            typeof(AggregateException),
            typeof(System.Text.RegularExpressions.RegexMatchTimeoutException),
            typeof(UriFormatException),
            typeof(RankException),
            typeof(ArrayTypeMismatchException),
            typeof(ObjectDisposedException),
            typeof(TimeoutException),
            typeof(TypeInitializationException),
            typeof(OperationCanceledException),
            typeof(UnauthorizedAccessException),
            typeof(IOException),
            typeof(FileNotFoundException),
            typeof(DirectoryNotFoundException),
            typeof(EndOfStreamException),
            typeof(InvalidDataException),
        }
            .Concat(
                PureLibrary
                    .WherePresent("System.Text.RegularExpressions.RegexParseException", "System.Diagnostics.UnreachableException")
                    .Select(row => row.Type)
            )
            .Select(type => new PureType(type).Except(s_impure))
            .Append(new PureType(typeof(EventArgs)));
}
