namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>Arguments that a member asks about before it does anything, with the message that .NET gives in every language.</summary>
internal static class Given
{
    public static T NotNull<T>(T? value, string name) =>
        value is null ? throw new ArgumentNullException(name, "Value cannot be null.") : value;

    public static void NotNegative(int value, string name)
    {
        if (value < 0)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} ('{value}') must be a non-negative value.");
        }
    }

    public static void AtMost(int value, int most, string name)
    {
        if (value > most)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} ('{value}') must be less than or equal to '{most}'.");
        }
    }
}
