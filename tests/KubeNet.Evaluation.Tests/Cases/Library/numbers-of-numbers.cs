// title: Numbers made of other numbers
// example: int.CreateSaturating(far)
var far = 3e10; var below = -5; var large = ulong.MaxValue; var nan = double.NaN; var money = 12.9m;
var log = new List<string>();
void Try(Func<object> act)
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

Try(() => int.CreateChecked(far)); Try(() => int.CreateSaturating(far)); Try(() => int.CreateTruncating(far));
Try(() => byte.CreateChecked(below)); Try(() => byte.CreateSaturating(below)); Try(() => byte.CreateTruncating(below));
Try(() => long.CreateChecked(large)); Try(() => long.CreateSaturating(large)); Try(() => long.CreateTruncating(large));
Try(() => int.CreateSaturating(nan)); Try(() => int.CreateChecked(nan)); Try(() => uint.CreateSaturating(nan));
Try(() => int.CreateChecked(money)); Try(() => double.CreateChecked(money)); Try(() => decimal.CreateChecked(below)); Try(() => float.CreateTruncating(large));
Try(() => sbyte.CreateSaturating(-far)); Try(() => ushort.CreateTruncating(below)); Try(() => decimal.CreateSaturating(far)); Try(() => short.CreateTruncating(money));
k8s.ConfigMap("c").Data("x", string.Join(" ", log));
