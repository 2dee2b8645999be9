// title: `Convert` of enums
// example: Convert.ToInt32(Level.High)
var log = k8s.ConfigMap("log");
object boxed = Level.High;
log.Data("numbers", $"{Convert.ToInt32(Level.High)} {Convert.ToInt64(boxed)} {Convert.ToByte(Level.Low)} {Convert.ToDouble(boxed)}");
log.Data("others", $"{Convert.ToDecimal(boxed)} {Convert.ToBoolean(Level.None)} {Convert.ToUInt16(Wide.Most)} {Convert.ToString(boxed)}");
log.Data("framework", $"{Convert.ToInt32(DayOfWeek.Friday)} {Convert.ToString((object)DayOfWeek.Friday)}");
try { log.Data("overflow", $"{Convert.ToByte((object)Wide.Most)}"); } catch (OverflowException e) { log.Data("overflow", e.Message); }
log.Data("code", $"{Convert.GetTypeCode(boxed)} {Convert.GetTypeCode(Wide.Most)}");
// types
enum Level { None, Low, High = 7 }
enum Wide : ulong { Most = 60_000 }
