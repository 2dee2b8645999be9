namespace KubeNet.Rules.Cel.Values;

/// <summary>
/// What evaluations may still cost, about in the units of the API server: a step, ten characters of a text that is read, one that is made.
/// The server rejects what costs more; here it is not judged.
/// </summary>
internal sealed class CelBudget
{
    private readonly long _steps;
    private long _left;

    public CelBudget(long steps) => (_steps, _left) = (steps, steps);

    public long Spent => _steps - _left;

    public void Spend(long steps)
    {
        _left -= steps;
        if (_left < 0)
        {
            throw new CelExhaustedException();
        }
    }
}
