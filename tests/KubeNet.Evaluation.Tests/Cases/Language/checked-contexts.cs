// title: What overflows in a checked context
// example: checked { small += 200; }
var log = new List<string>();
void Try(Func<object?> act)
{
    try
    {
        log.Add($"{act()}");
    }
    catch (Exception e)
    {
        log.Add(e.GetType().Name);
    }
}

byte small = 200;
uint zero = 0;
var huge = long.MaxValue;
Try(() => { checked { small += 200; } return small; });
Try(() => { unchecked { small += 200; } return small; });
Try(() => { checked { small <<= 3; } return small; });
Try(() => checked(--zero));
Try(() => checked((Tier)huge));
Try(() => unchecked((Tier)huge));
var top = Tier.Top;
var far = (Tier)300;
Try(() => checked(top + 1));
Try(() => { var t = Tier.Top; checked { t++; } return t; });
Try(() => checked((byte)far));
Try(() => checked(zero - (uint)small));
k8s.ConfigMap("c").Data("x", string.Join(" ", log));
// types
public enum Tier { Low = -1, Middle, Top = int.MaxValue }
