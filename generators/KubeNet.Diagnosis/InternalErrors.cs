namespace KubeNet.Diagnosis;

/// <summary>
/// What a person is told of an error that is ours (KUBE0999). None may occur, and one that does must not look like the person's own.
/// </summary>
internal static class InternalErrors
{
    public static string Message(string what, Exception error)
    {
        var text = error.Message.Replace("\r", "").Replace('\n', ' ');
        return $"KubeNet.Sdk failed on {what}: '{error.GetType().FullName}': {text.TrimEnd('.')}. "
            + "Nothing was written for it. Please report this with the code that causes it.";
    }
}
