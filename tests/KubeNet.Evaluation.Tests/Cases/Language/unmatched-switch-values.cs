// title: Switch expressions without a matching arm
// example: return s switch
// The message of a switch expression without a matching arm, also for null.
string F(string? s)
{
    try
    {
        return s switch
        {
            "a" => "1",
        };
    }
    catch (Exception e)
    {
        return e.Message;
    }
}
string G(int? s)
{
    try
    {
        return s switch
        {
            1 => "1",
        };
    }
    catch (Exception e)
    {
        return e.Message;
    }
}
string H(object? s)
{
    try
    {
        return s switch
        {
            1 => "1",
        };
    }
    catch (Exception e)
    {
        return e.Message;
    }
}
string I((int, string?) s)
{
    try
    {
        return s switch
        {
            (1, _) => "1",
        };
    }
    catch (Exception e)
    {
        return e.Message;
    }
}
k8s.ConfigMap("x")
    .Data(
        "a",
        F(null)
            + "|"
            + F("b")
            + "|"
            + G(null)
            + "|"
            + G(3)
            + "|"
            + H(null)
            + "|"
            + H("")
            + "|"
            + H(2.5)
            + "|"
            + I((2, null))
    );
